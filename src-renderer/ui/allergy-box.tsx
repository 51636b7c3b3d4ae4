import { TriangleAlert } from 'lucide-react';

/** An allergy, boxed: never only a colour, never cut off. */
export function AllergyBox({ children }: { children: string }) {
  return (
    <p className="flex items-center gap-2.5 rounded-2 border-2 border-alert bg-surface px-3 py-2 text-14 font-semibold text-alert-ink">
      <TriangleAlert aria-hidden size={20} />
      <span>
        <span className="sr-only">Allergy: </span>
        <bdi>{children}</bdi>
      </span>
    </p>
  );
}
