import { ChartColumn } from 'lucide-react';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';

/** The manager’s day in figures. */
export default function TodayScreen() {
  return (
    <>
      <ScreenHeader title="Today" />
      <EmptyState icon={ChartColumn} title="Today" words="This screen is being built." />
    </>
  );
}
