import { plainOf, type RichText } from '../../../contract/rich-text.ts';
import { blockText } from './block-text.ts';
import { exemptSentence } from './public-version.ts';
import { sourceRegister } from './sources.ts';
import { typedBlocks } from './typed-text.ts';

const exemptMark = /\[\s*unntatt/iu;

/** A text as everybody may read it: what is exempt is gone, and a line says on what ground. */
export function openText(value: RichText): string {
  const plain = plainOf(value);
  if (!exemptMark.test(plain)) return plain;
  const lines = typedBlocks(value, sourceRegister()).map((block) =>
    block.exempt === undefined ? blockText(block) : exemptSentence(block.exempt),
  );
  return lines.filter((line, at) => line !== lines[at - 1]).join('\n');
}
