// The most memory that this process has held, in megabytes. Linux counts into `maxRSS` what the process that started this one held at that
// moment, and so says what the bench itself takes; the high-water mark of the memory of this program alone stands in its status.

const { readFileSync } = require('node:fs')

exports.peakMemory = function peakMemory() {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(status) ?? []
  return Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024
}
