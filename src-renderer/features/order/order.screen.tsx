import { ReceiptText } from 'lucide-react';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';

/** The menu and a table’s check. */
export default function OrderScreen() {
  return (
    <>
      <ScreenHeader title="Order" />
      <EmptyState icon={ReceiptText} title="Order" words="This screen is being built." />
    </>
  );
}
