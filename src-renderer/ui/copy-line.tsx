import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button';

interface CopyLineProps {
  /** What the text is: "The folder of the export". */
  label: string;
  text: string;
}

/** A path or the like that somebody takes elsewhere: to read whole, to mark, to copy. */
export function CopyLine({ label, text }: CopyLineProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(text),
      // A page that may not copy still shows the text, and it can be marked.
      () => setCopied(null),
    );
  return (
    <div className="flex items-center gap-2 rounded-2 bg-sunken py-1 ps-3 pe-1">
      <code
        dir="ltr"
        className="min-w-0 flex-1 font-sans text-14 wrap-anywhere whitespace-pre-line select-all"
      >
        {text}
      </code>
      <Button
        size="t0"
        kind="quiet"
        icon={copied === text ? Check : Copy}
        aria-label={`Copy: ${label}`}
        onPress={() => void copy()}
      >
        {copied === text ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
