import { CreditCard } from 'lucide-react';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';

/** The bill, and taking money for it. */
export default function PayScreen() {
  return (
    <>
      <ScreenHeader title="Pay" />
      <EmptyState icon={CreditCard} title="Pay" words="This screen is being built." />
    </>
  );
}
