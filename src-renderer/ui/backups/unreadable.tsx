import { TriangleAlert } from 'lucide-react';
import { plural } from '../words';
import type { BackupsView } from './backup-words';

/** What lies among the backups and is none that can be restored. */
export function Unreadable({ entries }: { entries: BackupsView['unreadable'] }) {
  if (entries.length === 0) return null;
  return (
    <div className="grid gap-1.5 text-14">
      <p className="flex items-center gap-2 font-medium">
        <TriangleAlert aria-hidden size={20} className="text-warn-ink" />
        {plural(entries.length, 'folder')} here {entries.length === 1 ? 'is' : 'are'} no whole backup
      </p>
      <ul className="grid gap-1 ps-7 text-13 text-text-2">
        {entries.map(({ path, problem }) => (
          <li key={path}>
            <bdi dir="ltr" className="font-medium wrap-anywhere">
              {path}
            </bdi>
            : {problem}
          </li>
        ))}
      </ul>
    </div>
  );
}
