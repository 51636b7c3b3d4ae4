import { Plus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { toDecimal } from '#contract/money';
import { Button } from '../../../ui/button';
import { Panes } from '../panes';
import { Row } from './editor-parts';
import type { Editor } from './menu-editor.types';
import { ClassForm, RateForm } from './tax-forms';

type Open = { kind: 'rate' | 'class'; id: string } | null;

/** The tax rates there are, and what is taxed alike. */
export function TaxesEditor({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState<Open>(null);
  const nameOf = (id: string): string => editor.taxRates.find(({ rateId }) => rateId === id)?.name ?? 'Gone';
  return (
    <Panes
      list={
        <>
          <ListHead
            title="What is taxed alike"
            add="New class"
            onAdd={() => setOpen({ kind: 'class', id: newId() })}
          />
          <ul aria-label="Tax classes" className="grid gap-1.5">
            {editor.taxClasses.map((tax) => (
              <Row
                key={tax.classId}
                name={tax.name}
                facts={[
                  tax.rateIds.map(nameOf).join(' + ') || 'no tax',
                  tax.takeawayRateIds.length > 0 &&
                    `taken away: ${tax.takeawayRateIds.map(nameOf).join(' + ')}`,
                  tax.defaultFor !== null && `default for ${tax.defaultFor}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
                isChosen={open?.id === tax.classId}
                onPress={() => setOpen({ kind: 'class', id: tax.classId })}
              />
            ))}
          </ul>
          <ListHead title="Rates" add="New rate" onAdd={() => setOpen({ kind: 'rate', id: newId() })} />
          <ul aria-label="Tax rates" className="grid gap-1.5">
            {editor.taxRates.map((rate) => (
              <Row
                key={rate.rateId}
                name={rate.name}
                facts={`${toDecimal(rate.basisPoints)} %${rate.compound ? ' on top of the taxes before it' : ''}`}
                isChosen={open?.id === rate.rateId}
                onPress={() => setOpen({ kind: 'rate', id: rate.rateId })}
              />
            ))}
          </ul>
        </>
      }
      form={<OpenForm key={open?.id} editor={editor} open={open} onClose={() => setOpen(null)} />}
    />
  );
}

function ListHead({ title, add, onAdd }: { title: string; add: string; onAdd(): void }) {
  return (
    <div className="mt-2 flex items-center justify-between gap-3">
      <h3 className="text-16 font-semibold">{title}</h3>
      <Button icon={Plus} onPress={onAdd}>
        {add}
      </Button>
    </div>
  );
}

function OpenForm({ editor, open, onClose }: { editor: Editor; open: Open; onClose(): void }) {
  if (open === null) return <p className="p-4 text-text-3">Choose what to change, or add something new.</p>;
  if (open.kind === 'rate')
    return (
      <RateForm
        rateId={open.id}
        before={editor.taxRates.find(({ rateId }) => rateId === open.id) ?? null}
        onClose={onClose}
      />
    );
  return (
    <ClassForm
      editor={editor}
      classId={open.id}
      before={editor.taxClasses.find(({ classId }) => classId === open.id) ?? null}
      onClose={onClose}
    />
  );
}
