import { Plus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { toDecimal } from '#contract/money';
import { Button } from '../../../ui/button';
import { useDayWords } from '../../../ui/day-words';
import { useMoney } from '../../../ui/money';
import { Panes } from '../panes';
import { Row } from './editor-parts';
import type { EditedRule, Editor } from './menu-editor.types';
import { RuleForm } from './rule-form';

/** Prices by the hour and the day. */
export function RulesEditor({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState<string | null>(null);
  const words = useDayWords();
  const money = useMoney();
  const kindWords = ({ kind }: EditedRule): string => {
    if ('percentOff' in kind) return `${toDecimal(kind.percentOff)} % off`;
    return 'amountOff' in kind ? `${money(kind.amountOff)} off` : `at ${money(kind.fixedPrice)}`;
  };
  return (
    <Panes
      list={
        <>
          <div className="flex items-center justify-between gap-3">
            <p className="text-14 text-text-3">
              Of several that hold the highest priority wins, then the item before its section before the
              whole menu, then the lowest price.
            </p>
            <Button icon={Plus} onPress={() => setOpen(newId())} className="shrink-0">
              New rule
            </Button>
          </div>
          <ul aria-label="Price rules" className="grid gap-1.5">
            {editor.priceRules.map((rule) => (
              <Row
                key={rule.ruleId}
                name={rule.name}
                facts={`${kindWords(rule)} · ${words.days(rule.weekdays)}, ${rule.fromTime} to ${rule.toTime}`}
                isChosen={rule.ruleId === open}
                onPress={() => setOpen(rule.ruleId)}
              />
            ))}
          </ul>
        </>
      }
      form={
        open === null ? (
          <p className="p-4 text-text-3">Choose a rule to change, or add a new one.</p>
        ) : (
          <RuleForm
            key={open}
            editor={editor}
            ruleId={open}
            before={editor.priceRules.find(({ ruleId }) => ruleId === open) ?? null}
            onClose={() => setOpen(null)}
          />
        )
      }
    />
  );
}
