import type { KindFacts } from './facts';

export const PLAY = {
  kettlebell: {
    trade: 'fitness',
    category: '壶铃',
    names: [
      ['壶铃', 'kettlebell'],
      ['健身提壶哑铃', 'fitness kettlebell'],
      ['竞技壶铃', 'competition kettlebell'],
    ],
    words: [
      ['家用健身', 'home gym'],
      ['深蹲训练', 'squats'],
      ['包胶防滑', 'rubber-coated grip'],
      ['健身房', 'for gyms'],
    ],
    part: ['防滑手柄套', 'grip sleeve'],
    unit: '个',
    sizes: ['12kg'],
    price: [46, 78],
    grams: 12000,
    cm: [20, 20, 26],
    moq: [1, 2, 10],
    retail: [49, 79],
    pitch: 'One piece of iron, one handle, a whole gym.',
  },
  'stacking-rings': {
    trade: 'toys',
    category: '早教玩具',
    names: [
      ['叠叠乐', 'stacking rings'],
      ['木质彩虹套圈', 'wooden rainbow rings'],
      ['婴儿早教叠叠圈', 'baby stacking toy'],
    ],
    words: [
      ['早教益智', 'early learning'],
      ['宝宝玩具', 'for babies'],
      ['榉木', 'beech wood'],
      ['水性漆', 'water-based paint'],
    ],
    part: ['木柱底座', 'wooden base'],
    unit: '个',
    sizes: ['18cm', '21cm'],
    price: [15, 26],
    grams: 430,
    cm: [14, 14, 20],
    moq: [2, 12, 36],
    retail: [24, 36],
    pitch: 'Seven rounded rings, one cone, endless small victories.',
  },
} as const satisfies Record<string, KindFacts>;
