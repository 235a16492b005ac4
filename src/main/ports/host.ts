import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { ImportFile } from './imports'

/** The session of the window that asks. Which window that is, the door knows. */
export type Asker = object

/** The system around the desk: what it says, and its own dialogues. */
export interface Host {
  readonly version: string
  /** The profile's folder. */
  readonly folder: string
  zone(): string
  language(): InterfaceLanguage
  /** Lets the person choose files in the system's own dialogue; none: they thought better of it. Left out: files of people. */
  chooseFiles(of?: 'certificates'): Promise<readonly ImportFile[]>
  /** Lets the person choose a folder in the system's own dialogue; null where none was chosen. */
  chooseFolder(): Promise<string | null>
  /** Lets the person choose where a new file goes; null where they thought better of it. */
  chooseTarget(name: string): Promise<FileTarget | null>
  /** What the window that asks would print, as a PDF. Another one may stand in front of it. */
  pageAsPdf(asker: Asker): Promise<Uint8Array>
  /** Prints it, by the system's own dialogue; false where the person thought better of it, or nothing could be printed. */
  printPage(asker: Asker): Promise<boolean>
}

export interface FileTarget {
  /** Where the file lies until it is whole; left out where nothing half can be left. */
  readonly unfinished?: string
  /** Writes the file, whole or not at all; throws where it can't be written. What was there is replaced. */
  write(chunks: AsyncIterable<string | Uint8Array>): Promise<void>
  /** Writes another file beside it, whole or not at all; left out where there is no place beside it. */
  writeBeside?(name: string, text: string): Promise<void>
}
