import type { ObservationStatus } from '../../../contract/vocabulary.ts';
import type { SymbolMap } from '../cube.ts';
import { isStatFin, statusOfWording, symbolMaps } from '../source-symbols.ts';
import { text, type PxMeta } from './header.ts';

export interface PxSymbol {
  /** What the file says the symbol means: «..» or a sentence. */
  text: string;
  /** Null when the file's text is nothing the app knows. */
  status: ObservationStatus | null;
}

/**
 * The symbols in the figures. «.» is only «symbol number 1»: SSB shows it as «..», another office as
 * something else, so the file's own text decides and the dots themselves mean «no figure» without one.
 */
export function readSymbols(meta: PxMeta): ReadonlyMap<string, PxSymbol> {
  const symbols = new Map<string, PxSymbol>();
  // SSB's own symbols, which the other PX offices share, but not Statistics Finland.
  const isFinnish = meta.all('SOURCE').some((source) => isStatFin(text(source) ?? ''));
  const meanings = isFinnish ? symbolMaps.statfin : symbolMaps.ssb;
  const fallbacks = new Map(symbolMaps.px);
  if (isFinnish) fallbacks.set('...', 'hidden');
  for (const [symbol, fallback] of fallbacks) {
    const shown =
      (meta.language === null ? null : text(meta.find(keyword(symbol), [], meta.language))) ??
      text(meta.find(keyword(symbol)));
    symbols.set(
      symbol,
      shown === null
        ? { text: symbol, status: fallback }
        : { text: shown, status: meaningOf(shown, symbol, meanings) },
    );
  }
  return symbols;
}

function keyword(symbol: string): string {
  if (symbol === '-') return 'DATASYMBOLNIL';
  return symbol.length === 7 ? 'DATASYMBOLSUM' : `DATASYMBOL${symbol.length}`;
}

/** A lone «*» or «p» marks a figure; here there is none, so it says nothing. */
function meaningOf(shown: string, symbol: string, meanings: SymbolMap): ObservationStatus | null {
  // By its keyword the nil is «absolutely nothing», whatever a table calls it.
  if (symbol === '-') return 'zero';
  const status = meanings.get(shown) ?? statusOfWording(shown);
  return status === 'provisional' ? null : status;
}
