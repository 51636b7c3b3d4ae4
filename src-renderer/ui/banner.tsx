import { Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface BannerProps {
  family: 'info' | 'warn' | 'alert';
  title: string;
  icon?: LucideIcon;
  /** Something else reads it aloud: a banner that stands on every screen would be said again on each. */
  silent?: boolean;
  /** At the end of the line. */
  action?: ReactNode;
  children?: ReactNode;
}

const looks = {
  info: { box: 'bg-info-soft border-info', icon: Info },
  warn: { box: 'bg-warn-soft border-warn', icon: TriangleAlert },
  alert: { box: 'bg-alert-soft border-alert', icon: TriangleAlert },
};

/** What happened and what is safe, next to what it is about. */
export function Banner({ family, title, icon, silent = false, action, children }: BannerProps) {
  const { box, icon: usual } = looks[family];
  const Icon = icon ?? usual;
  return (
    <div
      role={silent ? undefined : 'alert'}
      className={`flex items-center gap-3 rounded-3 border-2 px-3.5 py-1.5 leading-snug text-text ${box}`}
    >
      <Icon aria-hidden size={24} />
      <p className="min-w-0 flex-1">
        <b className="me-2 font-semibold">{title}</b>
        {children && <span className="text-text-2">{children}</span>}
      </p>
      {action}
    </div>
  );
}
