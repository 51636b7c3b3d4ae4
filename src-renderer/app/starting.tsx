import { Brand } from './brand';
import { WaitsForHost } from './left-banners';

/** While the host opens its data: the first start of a folder takes some seconds, and a blank window worries. */
export function Starting() {
  return (
    <main className="grid h-full animate-[fade-in_400ms_ease-out_200ms_both] place-content-center justify-items-center gap-4">
      <Brand />
      <p role="status" className="text-18 text-text-3">
        Opening the restaurant…
      </p>
      <WaitsForHost />
    </main>
  );
}
