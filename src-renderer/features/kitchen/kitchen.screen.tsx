import { ChefHat } from 'lucide-react';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';

/** The tickets of a station. */
export default function KitchenScreen() {
  return (
    <>
      <ScreenHeader title="Kitchen" />
      <EmptyState icon={ChefHat} title="Kitchen" words="This screen is being built." />
    </>
  );
}
