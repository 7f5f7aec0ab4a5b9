/**
 * What a person has difficulty with, one code each: the domains of the Washington Group as Regsosek asks them
 * (domain.md 4.6), and three that an older file can't tell further apart. Programme rules compute with them; how
 * severe, and since when, is under the person's key.
 */
export const DISABILITAS = [
  'melihat',
  'mendengar',
  'bicara',
  'berjalan',
  'tangan',
  'merawat_diri',
  'belajar',
  'mengingat',
  'perilaku',
  'fisik',
  'mental',
  'lainnya',
] as const
export type Disabilitas = (typeof DISABILITAS)[number]
