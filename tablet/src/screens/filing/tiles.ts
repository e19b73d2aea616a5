/** The tiles' fixed order, so that a hand finds them without looking. */
import type { Category, RemedyKind } from '../../server/types';

/** What goes wrong in a room by how often it does, then at the desk, then elsewhere; danger stands last, in its corner. */
export const CATEGORIES: readonly Category[] = [
  'noise',
  'water',
  'climate',
  'cleanliness',
  'internet-tv',
  'key-lock',
  'room-condition',
  'smoke-odour',
  'pests',
  'room-not-as-booked',
  'check-in-wait',
  'billing',
  'food-drink',
  'staff-conduct',
  'facilities',
  'lost-property',
  'other',
  'safety',
];

/** First what costs a walk, then what costs little, then what costs much. */
export const REMEDIES: readonly RemedyKind[] = [
  'repair',
  're-clean',
  'item',
  'apology-call',
  'room-move',
  'late-checkout',
  'amenity',
  'breakfast',
  'food-drink-credit',
  'points',
  'upgrade',
  'fee-waived',
  'rate-adjustment',
  'night-comped',
  'refund',
  'other-hotel',
];
