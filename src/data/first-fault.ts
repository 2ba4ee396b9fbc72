// Lists in schemas of what strangers write: the first member that is wrong is told, and the rest is not looked at, so that a
// list of a million faults costs no more than one.

import * as z from 'zod'

/** A list of members of a shape, which nobody changes. */
export function listOf<T>(member: z.ZodType<T>): z.ZodType<readonly T[]> {
  const checked = z.array(z.unknown()).check(({ value, issues }) => {
    for (const [index, one] of value.entries()) {
      const issue = member.safeParse(one).error?.issues[0]
      if (issue === undefined) continue
      issues.push({ ...issue, path: [index, ...issue.path], input: one } as z.core.$ZodRawIssue)
      return
    }
  })
  /* The members are of the shape, and stand as they were: schemas of stored files change nothing. */
  return checked as unknown as z.ZodType<readonly T[]>
}
