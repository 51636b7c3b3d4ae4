import { LayoutDashboard } from 'lucide-react';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';

/** The live floor. */
export default function FloorScreen() {
  return (
    <>
      <ScreenHeader title="Floor" />
      <EmptyState icon={LayoutDashboard} title="Floor" words="This screen is being built." />
    </>
  );
}
