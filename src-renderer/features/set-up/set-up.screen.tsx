import { useCommand } from '../../api/live';
import { Button } from '../../ui/button';

/** The first start: the demo restaurant, or a new one. */
export default function SetUpScreen() {
  const demo = useCommand('setup.loadDemo');
  return (
    <main className="grid h-full place-content-center gap-4">
      <h1 className="text-24 font-semibold">Welcome to Tableside</h1>
      <Button kind="primary" onPress={() => demo.mutate({})} isDisabled={demo.isPending}>
        Demo restaurant
      </Button>
    </main>
  );
}
