import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface BannerProps {
  family: 'warn' | 'alert';
  title: string;
  children?: ReactNode;
}

const looks = { warn: 'bg-warn-soft border-warn', alert: 'bg-alert-soft border-alert' };

/** What happened and what is safe, next to what it is about. */
export function Banner({ family, title, children }: BannerProps) {
  return (
    <div
      role="alert"
      className={`flex items-start gap-3 rounded-3 border-2 px-3.5 py-1.5 leading-snug text-text ${looks[family]}`}
    >
      <TriangleAlert aria-hidden size={24} />
      <p>
        <b className="me-2 font-semibold">{title}</b>
        {children && <span className="text-text-2">{children}</span>}
      </p>
    </div>
  );
}
