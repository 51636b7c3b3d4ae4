/** A section's colour by its letter: a quiet key that never stands without the letter. */
export function sectionColour(letter: string): string {
  return `var(--cat-${((letter.charCodeAt(0) - 65) % 8) + 1})`;
}

interface SectionBadgeProps {
  section: { letter: string; name: string };
  /** Its name as well. */
  named?: boolean;
}

/** A section's letter in its colour. */
export function SectionBadge({ section: { letter, name }, named = false }: SectionBadgeProps) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <span
        className="grid size-6 shrink-0 place-items-center rounded-[6px] border-2 bg-surface text-12 font-semibold text-text"
        style={{ borderColor: sectionColour(letter) }}
      >
        <span aria-hidden>{letter}</span>
        {!named && <span className="sr-only">{`Section ${letter}, ${name}`}</span>}
      </span>
      {named && <bdi className="truncate">{name}</bdi>}
    </span>
  );
}
