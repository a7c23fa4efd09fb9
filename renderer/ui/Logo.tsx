/** The dial on its pivot. */
export function Logo() {
  return (
    <svg className="dp-logo" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="15" fill="#0a3c48" />
      <g fill="none" strokeLinecap="round">
        <path d="M18 43.5a20 20 0 1 1 28 0" stroke="#a3cad2" strokeWidth="5" />
        <path d="M23 52h18" stroke="#a3cad2" strokeWidth="4.5" />
        <path d="m31 34 10.5-11.5" stroke="#fff" strokeWidth="5.5" />
      </g>
      <circle cx="31" cy="34" r="6.5" fill="#fff" />
    </svg>
  );
}
