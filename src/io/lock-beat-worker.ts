// The thread that keeps a lock alive, however long the others are at work. Comes in: the lock and what stands in it.

import { workerData } from 'node:worker_threads'
import { beat, type Beating } from './lock-beat.js'

beat(workerData as Beating)
