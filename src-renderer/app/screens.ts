import {
  CalendarDays,
  ChartColumn,
  ChefHat,
  LayoutDashboard,
  ListClock,
  type LucideIcon,
  ReceiptText,
  Settings2,
  Users,
  Wallet,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Permission } from '#contract/permissions';

/** The frame around a screen: header and rail, the header alone, or nothing. */
type Frame = 'rail' | 'header' | 'bare';

interface Screen {
  path: string;
  frame: Frame;
  /** Any one of these lets a person in. */
  permissions: readonly Permission[];
  /** Its place in the rail, for the screens that have one; with how many wait there, where that matters. */
  rail?: { label: string; icon: LucideIcon; key?: string; counts?: 'waiting' };
  component: LazyExoticComponent<ComponentType>;
}

const loaders: (() => Promise<unknown>)[] = [];

function screen(load: () => Promise<{ default: ComponentType }>): LazyExoticComponent<ComponentType> {
  loaders.push(load);
  return lazy(load);
}

/** Loads the screens while somebody types a PIN, so that none has to be waited for afterwards; opening one tries again. */
export function preloadScreens(): void {
  for (const load of loaders) load().catch(() => {});
}

/** Every screen, in the order of the rail. The first one a person may see is where that person starts. */
export const screens: readonly Screen[] = [
  {
    path: '/floor',
    frame: 'rail',
    permissions: ['floor:see'],
    rail: { label: 'Floor', icon: LayoutDashboard, key: 'F2' },
    component: screen(() => import('../features/floor/floor.screen')),
  },
  {
    path: '/book',
    frame: 'rail',
    permissions: ['book:see'],
    rail: { label: 'Book', icon: CalendarDays, key: 'F3' },
    component: screen(() => import('../features/book/book.screen')),
  },
  {
    path: '/waitlist',
    frame: 'rail',
    permissions: ['floor:see'],
    rail: { label: 'Waitlist', icon: ListClock, key: 'F4', counts: 'waiting' },
    component: screen(() => import('../features/waitlist/waitlist.screen')),
  },
  {
    path: '/kitchen',
    frame: 'bare',
    permissions: ['kitchen:see'],
    rail: { label: 'Kitchen', icon: ChefHat, key: 'F6' },
    component: screen(() => import('../features/kitchen/kitchen.screen')),
  },
  {
    path: '/guests',
    frame: 'rail',
    permissions: ['guests:contact'],
    rail: { label: 'Guests', icon: Users, key: 'F7' },
    component: screen(() => import('../features/guests/guests.screen')),
  },
  {
    path: '/checks',
    frame: 'rail',
    permissions: ['payments:take'],
    rail: { label: 'Checks', icon: ReceiptText, key: 'F8' },
    component: screen(() => import('../features/closed-checks/closed-checks.screen')),
  },
  {
    path: '/day',
    frame: 'rail',
    permissions: ['drawer:use'],
    rail: { label: 'Day', icon: Wallet, key: 'F9' },
    component: screen(() => import('../features/day/day.screen')),
  },
  {
    path: '/today',
    frame: 'rail',
    permissions: ['reports:see'],
    rail: { label: 'Today', icon: ChartColumn },
    component: screen(() => import('../features/today/today.screen')),
  },
  {
    path: '/manage',
    frame: 'rail',
    permissions: ['menu:edit', 'staff:edit', 'floor:edit', 'venue:edit', 'printing:edit', 'backups:manage'],
    rail: { label: 'Manage', icon: Settings2 },
    component: screen(() => import('../features/manage/manage.screen')),
  },
  {
    path: '/order/:visitId',
    frame: 'header',
    permissions: ['orders:see'],
    component: screen(() => import('../features/order/order.screen')),
  },
  {
    path: '/pay/:checkId',
    frame: 'header',
    permissions: ['checks:see'],
    component: screen(() => import('../features/pay/pay.screen')),
  },
];

/** The screens these permissions open, in order. */
export function screensFor(allowed: readonly Permission[]): Screen[] {
  return screens.filter(({ permissions }) => permissions.some((permission) => allowed.includes(permission)));
}
