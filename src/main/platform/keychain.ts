import { safeStorage } from 'electron'
import type { Keychain } from './sealKey'

/** The system's keychain; null where there is none, or only Chromium's stand-in that hides nothing. Ask after Electron is ready. */
export function systemKeychain(): Keychain | null {
  if (
    process.platform === 'linux' &&
    ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  )
    return null
  if (!safeStorage.isEncryptionAvailable()) return null
  return { decrypt: (data) => safeStorage.decryptString(Buffer.from(data)) }
}
