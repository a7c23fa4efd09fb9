import type { ReactElement, SVGProps } from 'react';
import { fontFamily, ink2 } from './palette.ts';

interface SvgTextProps extends Omit<SVGProps<SVGTextElement>, 'ref'> {
  size: number;
  isBold?: boolean;
  /** A white edge keeps the words readable over lines. */
  hasHalo?: boolean;
}

/** Text whose whole look stands in its attributes, so that a picture of the chart needs no stylesheet. */
export function SvgText({
  size,
  isBold = false,
  hasHalo = false,
  ...rest
}: SvgTextProps): ReactElement {
  const halo = hasHalo
    ? { stroke: '#ffffff', strokeWidth: 3, strokeLinejoin: 'round' as const, paintOrder: 'stroke' }
    : {};
  return (
    <text
      fontFamily={fontFamily}
      fontSize={size}
      fontWeight={isBold ? 600 : 400}
      fill={ink2}
      {...halo}
      {...rest}
    />
  );
}
