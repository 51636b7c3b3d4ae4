/** The mark of Tableside. */
export function Brand({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" fill="var(--text)" />
      <path
        d="M8 12h16M16 12v12M11.5 24h9"
        stroke="var(--surface)"
        strokeWidth="2.6"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="16" cy="7.5" r="1.8" fill="var(--surface)" />
    </svg>
  );
}
