// Which commands there are whose work can be shared out: a list by itself, since every command's options name it and load nothing else.

/** The commands whose work can be shared out. */
export const shardedCommands = ['build', 'publish', 'archive'] as const
export type ShardedCommand = (typeof shardedCommands)[number]
