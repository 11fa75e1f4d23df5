import {
  AddEquation,
  CustomBlending,
  FloatType,
  HalfFloatType,
  OneFactor,
  ShaderMaterial,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js';
import { developShader, type Backdrop } from './develop';

const FULL_SCREEN =
  'varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4( position.xy, 0.0, 1.0 ); }';

/** Sums the passes of one picture, alpha included, and develops the sum onto the canvas. */
export class Exposure {
  readonly #renderer: WebGLRenderer;
  readonly #pass: WebGLRenderTarget;
  readonly #sum: WebGLRenderTarget;
  readonly #add: FullScreenQuad;
  readonly #develop: ShaderMaterial;

  constructor(renderer: WebGLRenderer, size: number) {
    this.#renderer = renderer;
    this.#pass = new WebGLRenderTarget(size, size, { type: HalfFloatType });
    this.#sum = new WebGLRenderTarget(size, size, { type: FloatType, depthBuffer: false });
    this.#add = new FullScreenQuad(
      new ShaderMaterial({
        uniforms: { pass: { value: this.#pass.texture } },
        vertexShader: FULL_SCREEN,
        fragmentShader:
          'uniform sampler2D pass; varying vec2 vUv; void main() { gl_FragColor = texture2D( pass, vUv ); }',
        blending: CustomBlending,
        blendEquation: AddEquation,
        blendSrc: OneFactor,
        blendDst: OneFactor,
        depthTest: false,
        depthWrite: false,
      }),
    );
    this.#develop = new ShaderMaterial({
      uniforms: {
        sum: { value: this.#sum.texture },
        passes: { value: 1 },
        centre: { value: null },
        edge: { value: null },
      },
      vertexShader: FULL_SCREEN,
      fragmentShader: developShader,
    });
  }

  /** Renders every pass with `renderPass`, which draws into the bound target. */
  take(passes: number, renderPass: (index: number) => void, backdrop: Backdrop): void {
    const renderer = this.#renderer;
    renderer.setClearColor(0x000000, 0);
    renderer.autoClear = false;
    renderer.setRenderTarget(this.#sum);
    renderer.clear();
    for (let index = 0; index < passes; index++) {
      renderer.setRenderTarget(this.#pass);
      renderer.clear();
      renderPass(index);
      renderer.setRenderTarget(this.#sum);
      this.#add.render(renderer);
    }
    renderer.setRenderTarget(null);
    Object.assign(this.#develop.uniforms, {
      passes: { value: passes },
      centre: { value: backdrop.centre },
      edge: { value: backdrop.edge },
    });
    new FullScreenQuad(this.#develop).render(renderer);
  }
}
