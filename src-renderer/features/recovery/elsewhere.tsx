import { MonitorCheck } from 'lucide-react';

/** What a device in the room can say: mending is done where the records are. */
export function Elsewhere() {
  return (
    <section
      aria-label="What to do"
      className="flex items-start gap-3 rounded-3 border border-line bg-surface p-4 leading-snug"
    >
      <MonitorCheck aria-hidden size={24} className="text-text-2" />
      <p>
        <b className="block font-semibold">Go to the machine that runs Tableside</b>
        <span className="text-text-2">
          Its screen shows the ways out. This one goes on by itself as soon as the records are open. Until
          then take orders on paper.
        </span>
      </p>
    </section>
  );
}
