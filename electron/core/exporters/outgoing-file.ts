import { demoStamp } from '../../contract/demo.ts';
import { bearsStamp, stampedBytes } from './demo-stamp.ts';

/**
 * A finished file on its way out of the program. It is made here alone, and every way out takes nothing
 * else: what comes from an invented workspace cannot leave without saying so.
 */
export class OutgoingFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;

  private constructor(isDemo: boolean, fileName: string, bytes: Uint8Array) {
    this.fileName = outgoingName(isDemo, fileName);
    this.bytes = bytes;
  }

  /** A document of the program's own. One of an invented workspace that bears no stamp is a fault here. */
  static document(isDemo: boolean, fileName: string, bytes: Uint8Array): OutgoingFile {
    if (!isDemo) return new OutgoingFile(isDemo, fileName, bytes);
    const stamped = stampedBytes(fileName, bytes);
    if (!bearsStamp(stamped)) throw new Error(`${fileName} is invented and does not say so`);
    return new OutgoingFile(isDemo, fileName, stamped);
  }

  /** A file somebody laid in the workspace: it goes out as it came in, so its name alone can say it. */
  static enclosed(isDemo: boolean, fileName: string, bytes: Uint8Array): OutgoingFile {
    return new OutgoingFile(isDemo, fileName, bytes);
  }
}

/** The name a file goes out under. */
export function outgoingName(isDemo: boolean, fileName: string): string {
  return isDemo ? `${demoStamp.replaceAll(' ', '-')}_${fileName}` : fileName;
}
