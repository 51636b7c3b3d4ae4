import type { UseQueryResult } from '@tanstack/react-query';
import { FileDown, Printer, PrinterCheck } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Output } from '#contract/contract';
import type { CallError } from '../../api/call-error';
import { errorWords } from '../../app/error-words';
import { useMay } from '../../app/session.store';
import { ViewGate } from '../../app/view-gate';
import { Banner } from '../banner';
import { Button } from '../button';
import { notify } from '../notices.store';
import { Sheet } from '../overlay';
import { Skeleton } from '../states';
import { DocumentPicture } from './document-picture';
import { PaperPage } from './paper-page';

type Page = Output<'printing.preview'>;

interface DocumentSheetProps {
  /** "Receipt CHK-012". */
  title: string;
  /** What no printer is set up for, in the plural: "receipts". */
  kind: string;
  view: UseQueryResult<Page, CallError>;
  /** Puts it into its printer's queue under this id; answers what stands in the way. */
  print(jobId: string): Promise<CallError | null>;
  onClose(): void;
}

/** A document as it goes on paper, where it would be printed, and the ways to have it. */
export function DocumentSheet({ title, kind, view, print, onClose }: DocumentSheetProps) {
  const page = view.data;
  const mayPrint = useMay('printing:use');
  // Made once: printed by a double tap, it is printed once.
  const [jobId] = useState(() => newId());
  const [isPrinting, setPrinting] = useState(false);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const canPrint = mayPrint && page?.printer != null;
  const submit = async (): Promise<void> => {
    setPrinting(true);
    const refused = await print(jobId);
    setPrinting(false);
    setRefusal(refused);
    if (refused) return;
    notify(`${title} goes to ${page?.printer}.`);
    onClose();
  };
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            kind={canPrint ? 'secondary' : 'primary'}
            icon={FileDown}
            isDisabled={!page}
            onPress={() => window.print()}
          >
            {canPrint ? 'Save as PDF' : 'Save as PDF, or print'}
          </Button>
          {canPrint && (
            <Button
              autoFocus
              kind="primary"
              icon={Printer}
              isDisabled={isPrinting}
              onPress={() => void submit()}
            >
              {page.isCopy ? 'Print a copy' : 'Print'}
            </Button>
          )}
        </>
      }
    >
      <ViewGate view={view} name="The document" loading={<Skeleton className="h-96" />}>
        {(shown) => (
          <div className="grid gap-4">
            {refusal && <Banner family="alert" title={errorWords(refusal).words} />}
            <Whereto page={shown} kind={kind} mayPrint={mayPrint} />
            <div className="rounded-3 bg-sunken p-3">
              <DocumentPicture name={title} page={shown} />
            </div>
            <PaperPage svg={shown.svg} />
          </div>
        )}
      </ViewGate>
    </Sheet>
  );
}

function Whereto({ page, kind, mayPrint }: { page: Page; kind: string; mayPrint: boolean }) {
  const { printer, isCopy } = page;
  return (
    <p className="flex items-start gap-2.5 text-text-2">
      <PrinterCheck aria-hidden size={20} className="mt-0.5 shrink-0" />
      <span>
        {printer === null ? (
          `No printer prints ${kind} here yet. Save it as a PDF, or print it through this computer.`
        ) : mayPrint ? (
          <>
            Prints on <bdi className="font-semibold text-text">{printer}</bdi>.
          </>
        ) : (
          'Your role does not print on the house’s printers. Save it as a PDF, or print it through this computer.'
        )}
        {isCopy && ' It was printed before, so this one says COPY.'}
      </span>
    </p>
  );
}
