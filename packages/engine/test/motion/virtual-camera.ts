export {
  type Camera,
  film,
  generator,
  type LabMotion,
  type LabPoint,
  normal,
} from '../../../validate/src/index.ts';
