import { describeStorage } from '../../testing/suites/index.ts'
import { memoryDisk, memoryStorage } from './memory-storage.ts'

// Memory writes a batch in one go and has no rows to damage; its faults are those of faultyStorage (shared/testing).
describeStorage('memory', () => {
  const disk = memoryDisk()
  return {
    open: async () => memoryStorage(disk),
    countIntents: () => disk.intents.size,
  }
})
