/** To end an agreement, not to have it renewed, or to have its terms renegotiated, which ends nothing. */
export const noticeWays = ['end', 'no-renewal', 'renegotiate'] as const
export type NoticeWay = (typeof noticeWays)[number]
