import type { Handlers, Of } from '../host/handlers';
import { giveComp, giveDiscount, removeAdjustment } from './adjustments.service';
import { billView, proposeSplit } from './bill.view';
import { addCharge, presentCheck, setExempt, waiveCharge } from './charges.service';
import { removeParts, splitDueInto } from './due-parts.service';
import {
  addDiscount,
  addReason,
  addServiceCharge,
  changeRules,
  dropDiscount,
  dropReason,
  dropServiceCharge,
  viewChoices,
  viewSetUp,
} from './house-rules.service';
import { joinParts, previewSplit, splitChecks } from './splits.service';
import { voidLine } from './voids.service';
import { takeBackVoid } from './voids-back.service';

/** Splitting a bill, and what is taken off it and put on it. The check itself is viewed where it is paid. */
export const checksHandlers: Handlers<Exclude<Of<'checks'>, 'checks.view'>> = {
  'checks.bill': (context, { checkId }) => billView(context, checkId),
  'checks.proposeSplit': (context, input) => proposeSplit(context, input),
  'checks.previewSplit': (context, plan) => previewSplit(context, plan),
  'checks.split': (context, plan) => splitChecks(context, plan),
  'checks.joinParts': (context, { checkId }) => joinParts(context, checkId),
  'checks.splitEvenly': async (context, { checkId, partIds }) => {
    await splitDueInto(context, checkId, partIds, { by: 'even' });
    return {};
  },
  'checks.splitByPercents': async (context, { checkId, parts }) => {
    const percents = parts.map((part) => part.percent);
    await splitDueInto(context, checkId, idsOf(parts), { by: 'percents', percents });
    return {};
  },
  'checks.splitByAmounts': async (context, { checkId, parts }) => {
    const amounts = parts.map((part) => part.amount);
    await splitDueInto(context, checkId, idsOf(parts), { by: 'amounts', amounts });
    return {};
  },
  'checks.removeParts': async (context, { checkId }) => {
    await removeParts(context, checkId);
    return {};
  },
  'checks.discount': (context, input) => giveDiscount(context, input),
  'checks.comp': (context, input) => giveComp(context, input),
  'checks.removeAdjustment': async (context, { adjustmentId }) => {
    await removeAdjustment(context, adjustmentId);
    return {};
  },
  'checks.void': (context, input) => voidLine(context, input),
  'checks.takeBackVoid': (context, { voidId }) => takeBackVoid(context, voidId),
  'checks.setExempt': async (context, { checkId, reason }) => {
    await setExempt(context, checkId, reason);
    return {};
  },
  'checks.addCharge': async (context, { checkId, serviceChargeId }) => {
    await addCharge(context, checkId, serviceChargeId);
    return {};
  },
  'checks.waiveCharge': async (context, { chargeId, reason }) => {
    await waiveCharge(context, chargeId, reason);
    return {};
  },
  'checks.restoreCharge': async (context, { chargeId }) => {
    await waiveCharge(context, chargeId, null);
    return {};
  },
  'checks.present': async (context, { checkId }) => {
    await presentCheck(context, checkId);
    return {};
  },
  'checks.choices': (context) => viewChoices(context),
  'checks.setUp': (context) => viewSetUp(context),
  'checks.addReason': async (context, input) => {
    await addReason(context, input);
    return {};
  },
  'checks.removeReason': async (context, { reasonId }) => {
    await dropReason(context, reasonId);
    return {};
  },
  'checks.addDiscount': async (context, input) => {
    await addDiscount(context, input);
    return {};
  },
  'checks.removeDiscount': async (context, { discountId }) => {
    await dropDiscount(context, discountId);
    return {};
  },
  'checks.addServiceCharge': async (context, input) => {
    await addServiceCharge(context, input);
    return {};
  },
  'checks.removeServiceCharge': async (context, { serviceChargeId }) => {
    await dropServiceCharge(context, serviceChargeId);
    return {};
  },
  'checks.changeRules': async (context, input) => {
    await changeRules(context, input);
    return {};
  },
};

const idsOf = (parts: readonly { id: string }[]) => parts.map((part) => part.id);
