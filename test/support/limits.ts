// A limit that is lower for the time of a test, so that what is past it need not be large.

import { limits, type LimitName } from '../../src/base/limits.js'

/** Runs something with another most of a limit, and puts the right one back. */
export function withLimit<Result>(name: LimitName, most: number, run: () => Result): Result {
  const limit: { most: number } = limits[name]
  const right = limit.most
  limit.most = most
  try {
    return run()
  } finally {
    limit.most = right
  }
}

/** The same, for something that takes until a promise is kept. */
export async function withLimitUntil<Result>(
  name: LimitName,
  most: number,
  run: () => Promise<Result>,
): Promise<Result> {
  const limit: { most: number } = limits[name]
  const right = limit.most
  limit.most = most
  try {
    return await run()
  } finally {
    limit.most = right
  }
}
