import { wallTime } from '#contract/time';
import { CallError } from '../api/call-error';
import { client } from '../api/client';
import { hostTime } from '../api/connection';
import type { KeptWrite } from '../api/outbox';
import { useLeft } from '../api/recovery';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { useVenue } from '../ui/venue';
import { plural } from '../ui/words';
import { errorWords } from './error-words';
import { writeWords } from './write-words';

/** What was tapped before the window was reloaded and could not be done. Stays until somebody has read it. */
export function RefusedBanner() {
  const [refused, ...more] = useLeft((left) => left.refused);
  const { timeZone } = useVenue();
  if (!refused) return null;
  const time = wallTime(hostTime(refused.at), timeZone).time;
  return (
    <div className="flex items-center gap-3 px-4 pt-3">
      <div className="min-w-0 flex-1">
        <Banner family="alert" title={`Not done: ${writeWords(refused)}`}>
          {refused.staff.firstName} tapped it at {time}. {why(refused)}
        </Banner>
      </div>
      <Button onPress={() => client.recovery.read(refused.commandId)}>
        {more.length > 0 ? `Got it, ${more.length} more` : 'Got it'}
      </Button>
    </div>
  );
}

/** What waits for its person: nothing goes out in somebody else's name. */
export function WaitsForSignIn() {
  const names = useLeft((left) => left.waitsFor);
  if (names.length === 0) return null;
  const people = [...new Set(names)].join(' and ');
  return (
    <span role="status" className="font-medium text-warn-ink">
      {plural(names.length, 'tap')} of {people} {names.length === 1 ? 'waits' : 'wait'} on this screen until{' '}
      {people} {new Set(names).size === 1 ? 'signs' : 'sign'} in.
    </span>
  );
}

/** What waits for the host, where no other part of the page can say so yet. */
export function WaitsForHost() {
  const sending = useLeft((left) => left.sending.length);
  if (sending === 0) return null;
  return (
    <p role="status" className="text-warn-ink">
      {plural(sending, 'tap')} kept on this screen. {sending === 1 ? 'It goes' : 'They go'} out by{' '}
      {sending === 1 ? 'itself' : 'themselves'}, once.
    </p>
  );
}

function why({ refused }: KeptWrite): string {
  if (refused === 'too old') return 'That was more than 16 hours ago, so it was not sent any more.';
  return refused ? errorWords(new CallError(refused)).words : '';
}
