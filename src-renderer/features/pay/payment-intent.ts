import { v7 as newId } from 'uuid';

interface Ids {
  paymentId: string;
  commandId: string;
}

/**
 * The ids of the payment that is meant now. Asked again for the same payment, because of a double tap or
 * another try, it gives the same ids, so that the host takes it once. Once it was taken, the same amount again
 * is another payment.
 */
export class PaymentIntent {
  #meant = '';
  #ids: Ids | null = null;

  idsFor(payment: unknown): Ids {
    const meant = JSON.stringify(payment);
    if (!this.#ids || meant !== this.#meant) this.#ids = { paymentId: newId(), commandId: newId() };
    this.#meant = meant;
    return this.#ids;
  }

  taken(): void {
    this.#ids = null;
  }
}
