import { ArrowLeft, Sparkles, Store } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useView } from '../../api/live';
import { Brand } from '../../app/brand';
import { Restore } from '../../app/restore';
import { Button } from '../../ui/button';
import { Wizard } from './wizard';

/** The first start: the demo restaurant, a new one, or one that was backed up on another machine. */
export default function SetUpScreen() {
  const [way, setWay] = useState<'new' | 'restore' | null>(null);
  const demo = useCommand('setup.loadDemo');
  const host = useView('system.status', {}).data;
  const goBack = () => setWay(null);
  return (
    <main className="grid h-full place-items-center overflow-y-auto p-4">
      <div className="grid w-full max-w-[720px] justify-items-center gap-6 rounded-4 border border-line bg-surface p-8 wide:p-12">
        <Brand size={48} />
        {way === 'new' ? (
          <Wizard onBack={goBack} />
        ) : way === 'restore' && host ? (
          <div className="grid w-full gap-4">
            <Restore status={host} isFirst />
            <Button kind="quiet" icon={ArrowLeft} className="justify-self-start" onPress={goBack}>
              Back
            </Button>
          </div>
        ) : (
          <>
            <header className="text-center">
              <h1 className="text-28 font-semibold tracking-tight">Welcome to Tableside</h1>
              <p className="text-text-2">Everything stays on this machine. No account, no internet needed.</p>
            </header>
            <div className="grid w-full gap-4 sm:grid-cols-2">
              <Choice
                title="Demo restaurant"
                words="Lark & Salt in the middle of a busy evening, with tables, a menu, bookings and open checks."
              >
                <Button
                  icon={Sparkles}
                  isDisabled={demo.isPending || demo.isSuccess}
                  onPress={() => demo.mutate({})}
                >
                  {demo.isPending || demo.isSuccess ? 'Opening…' : 'Open the demo'}
                </Button>
              </Choice>
              <Choice
                title="Your restaurant"
                words="Name, currency and tax, and the first manager. Tables, menu and staff follow from there."
              >
                <Button kind="primary" icon={Store} isDisabled={demo.isPending} onPress={() => setWay('new')}>
                  Set up
                </Button>
              </Choice>
            </div>
            {host?.local && (
              <Button kind="quiet" onPress={() => setWay('restore')}>
                Restore your restaurant from a backup…
              </Button>
            )}
          </>
        )}
      </div>
    </main>
  );
}

function Choice({ title, words, children }: { title: string; words: string; children: React.ReactNode }) {
  return (
    <section className="flex flex-col gap-2 rounded-3 border border-line p-5">
      <h2 className="text-20 font-semibold tracking-tight">{title}</h2>
      <p className="mb-4 text-text-2">{words}</p>
      <div className="mt-auto grid">{children}</div>
    </section>
  );
}
