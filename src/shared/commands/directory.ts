import { command } from './declaration'

export const directoryCommands = {
  /** An import of another directory, decided account by account (decision record 0009). No person gives it. */
  'update-from-directory': command({
    by: ['system'],
    needs: ['trusted-clock'],
    frozen: null,
    windows: [],
    carries: ({ directoryUpdate, flag, namesTaken, optional, only }) => ({
      update: only([], directoryUpdate),
      /** An administrator has seen what is held back, and takes its restriction. */
      accepted: only([], optional(flag)),
      namesTaken: only([], optional(namesTaken)),
    }),
  }),
}
