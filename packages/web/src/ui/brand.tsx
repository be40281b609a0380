/** The chain from hip to toe, and the name. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <rect className="brand-tile" width="64" height="64" rx="15" />
        <path className="brand-chain" d="M25 13 37 30 25 46l15 5" />
        <circle className="brand-joint" cx="25" cy="13" r="4.5" />
        <circle className="brand-joint" cx="37" cy="30" r="4.5" />
        <circle className="brand-joint" cx="25" cy="46" r="4.5" />
      </svg>
      Stridewhy
    </span>
  );
}
