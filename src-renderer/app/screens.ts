import {
  CalendarDays,
  ChartColumn,
  ChefHat,
  LayoutDashboard,
  type LucideIcon,
  Settings2,
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
  /** Its place in the rail, for the screens that have one. */
  rail?: { label: string; icon: LucideIcon; key?: string };
  component: LazyExoticComponent<ComponentType>;
}

/** Every screen, in the order of the rail. The first one a person may see is where that person starts. */
export const screens: readonly Screen[] = [
  {
    path: '/floor',
    frame: 'rail',
    permissions: ['floor:see'],
    rail: { label: 'Floor', icon: LayoutDashboard, key: 'F2' },
    component: lazy(() => import('../features/floor/floor.screen')),
  },
  {
    path: '/book',
    frame: 'rail',
    permissions: ['book:see'],
    rail: { label: 'Book', icon: CalendarDays, key: 'F3' },
    component: lazy(() => import('../features/book/book.screen')),
  },
  {
    path: '/kitchen',
    frame: 'bare',
    permissions: ['kitchen:see'],
    rail: { label: 'Kitchen', icon: ChefHat, key: 'F6' },
    component: lazy(() => import('../features/kitchen/kitchen.screen')),
  },
  {
    path: '/today',
    frame: 'rail',
    permissions: ['reports:see'],
    rail: { label: 'Today', icon: ChartColumn },
    component: lazy(() => import('../features/today/today.screen')),
  },
  {
    path: '/manage',
    frame: 'rail',
    permissions: ['menu:edit', 'staff:edit', 'floor:edit', 'venue:edit'],
    rail: { label: 'Manage', icon: Settings2 },
    component: lazy(() => import('../features/manage/manage.screen')),
  },
  {
    path: '/order/:visitId',
    frame: 'header',
    permissions: ['orders:see'],
    component: lazy(() => import('../features/order/order.screen')),
  },
  {
    path: '/pay/:checkId',
    frame: 'header',
    permissions: ['checks:see'],
    component: lazy(() => import('../features/pay/pay.screen')),
  },
];

/** The screens these permissions open, in order. */
export function screensFor(allowed: readonly Permission[]): Screen[] {
  return screens.filter(({ permissions }) => permissions.some((permission) => allowed.includes(permission)));
}
