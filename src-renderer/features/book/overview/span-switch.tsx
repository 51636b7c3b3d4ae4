import { Segmented } from '../../../ui/segmented';
import { type Span, useBookScreen } from '../book.store';

/** How much of the book is shown. */
export function SpanSwitch() {
  const span = useBookScreen((screen) => screen.span);
  return (
    <Segmented<Span>
      label="How much of the book"
      value={span}
      onChange={(next) => useBookScreen.setState({ span: next, selected: null })}
      items={[
        { id: 'day', label: 'Day' },
        { id: 'week', label: 'Week' },
        { id: 'month', label: 'Month' },
      ]}
    />
  );
}
