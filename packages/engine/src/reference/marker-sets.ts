/** What a marker of one side stands for. Numbers in a part's place mark a cluster, whose members have no order. */
export type MarkerPart =
  | 'asis'
  | 'psis'
  | 'iliacCrest'
  | 'trochanter'
  | 'hipCentre'
  | 'thigh'
  | 'kneeLateral'
  | 'kneeMedial'
  | 'kneeCentre'
  | 'shank'
  | 'ankleLateral'
  | 'ankleMedial'
  | 'ankleCentre'
  | 'heel'
  | 'rearfoot'
  | 'forefootMedial'
  | 'forefootLateral'
  | 'toe'
  | 'shoulder'
  | 'elbow'
  | 'wrist';

/** How one laboratory, program or data set names markers. `%` stands for the side's letter. */
export interface MarkerSet {
  readonly name: string;
  readonly source: string;
  /** What `%` is replaced by. */
  readonly letters: { readonly left: string; readonly right: string };
  /** Labels of each part; of a cluster all members, of a single point its alternatives. */
  readonly parts: Readonly<Partial<Record<MarkerPart, readonly string[]>>>;
  /** Labels of a marker over the sacrum, which stands in for both posterior spines. */
  readonly sacrum: readonly string[];
}

/** Parts that are clusters: each label is a marker of its own. */
export const clusterParts: readonly MarkerPart[] = ['thigh', 'shank', 'rearfoot'];

/**
 * Known marker sets. Labels are compared without case, blanks, points, hyphens, underscores and a subject's name in
 * front (`Anna:LASI`).
 */
export const markerSets: readonly MarkerSet[] = [
  {
    name: 'RBDS',
    source: 'Fukuchi, Fukuchi & Duarte 2017, PeerJ 5:e3298',
    letters: { left: 'L', right: 'R' },
    sacrum: [],
    parts: {
      asis: ['%.ASIS'],
      psis: ['%.PSIS'],
      iliacCrest: ['%.Iliac.Crest'],
      trochanter: ['%.GTR'],
      thigh: ['%.Thigh.Top.Lateral', '%.Thigh.Top.Medial', '%.Thigh.Bottom.Lateral', '%.Thigh.Bottom.Medial'],
      kneeLateral: ['%.Knee'],
      kneeMedial: ['%.Knee.Medial'],
      shank: ['%.Shank.Top.Lateral', '%.Shank.Top.Medial', '%.Shank.Bottom.Lateral', '%.Shank.Bottom.Medial'],
      ankleLateral: ['%.Ankle'],
      ankleMedial: ['%.Ankle.Medial'],
      heel: ['%.Heel.Bottom'],
      rearfoot: ['%.Heel.Top', '%.Heel.Lateral'],
      forefootMedial: ['%.MT1'],
      forefootLateral: ['%.MT5'],
    },
  },
  {
    name: 'OpenSim',
    source: 'Hamner & Delp 2013; Rajagopal et al. 2016, full-body model’s experimental markers',
    letters: { left: 'L', right: 'R' },
    sacrum: ['SACR', 'V.Sacral'],
    parts: {
      asis: ['%ASI', '%.ASIS'],
      psis: ['%PSI', '%.PSIS'],
      hipCentre: ['%HJC'],
      thigh: ['%TH1', '%TH2', '%TH3', '%TH4', '%.Thigh.Upper', '%.Thigh.Front', '%.Thigh.Rear'],
      kneeLateral: ['%LFC', '%.Knee.Lat'],
      kneeMedial: ['%MFC', '%.Knee.Med'],
      kneeCentre: ['%KJC'],
      shank: ['%TB1', '%TB2', '%TB3', '%TB4', '%.Shank.Upper', '%.Shank.Front', '%.Shank.Rear'],
      ankleLateral: ['%LMAL', '%.Ankle.Lat'],
      ankleMedial: ['%MMAL', '%.Ankle.Med'],
      ankleCentre: ['%AJC'],
      heel: ['%CAL', '%.Heel'],
      forefootMedial: ['%MT1'],
      forefootLateral: ['%MT5', '%.Midfoot.Lat'],
      toe: ['%TOE', '%.Toe.Tip'],
      shoulder: ['%ACR', '%.Acromium'],
      elbow: ['%LEL', '%.Elbow'],
      wrist: ['%FAradius', '%.Wrist'],
    },
  },
  {
    name: 'Plug-in Gait',
    source: 'Vicon Plug-in Gait reference guide; medial names as added by users of the model',
    letters: { left: 'L', right: 'R' },
    sacrum: ['SACR'],
    parts: {
      asis: ['%ASI'],
      psis: ['%PSI'],
      hipCentre: ['%HJC'],
      thigh: ['%THI', '%THIGH', '%THAP', '%THAD'],
      kneeLateral: ['%KNE'],
      kneeMedial: ['%KNM', '%MKNE', '%KNEM', '%MEDKNE'],
      shank: ['%TIB', '%TIAP', '%TIAD'],
      ankleLateral: ['%ANK'],
      ankleMedial: ['%MED', '%ANM', '%MANK', '%ANKM'],
      heel: ['%HEE'],
      forefootMedial: ['%MT1', '%D1M'],
      forefootLateral: ['%MT5', '%D5M'],
      toe: ['%TOE'],
      shoulder: ['%SHO'],
      elbow: ['%ELB'],
      wrist: ['%WRA'],
    },
  },
  {
    name: 'Qualisys',
    source:
      'Qualisys Track Manager, CAST/IOR-based lower-body sets (Leardini et al. 2007; Cappozzo et al. 1995)',
    letters: { left: 'L', right: 'R' },
    sacrum: ['SACR', 'SACRUM'],
    parts: {
      asis: ['%_IAS', '%_ASIS'],
      psis: ['%_IPS', '%_PSIS'],
      iliacCrest: ['%_ICT', '%_IliacCrest'],
      trochanter: ['%_FTC'],
      hipCentre: ['%_HJC'],
      thigh: ['%_TH1', '%_TH2', '%_TH3', '%_TH4', '%_thigh1', '%_thigh2', '%_thigh3', '%_thigh4'],
      kneeLateral: ['%_FLE'],
      kneeMedial: ['%_FME'],
      shank: ['%_SK1', '%_SK2', '%_SK3', '%_SK4', '%_TTC', '%_FAX'],
      ankleLateral: ['%_FAL'],
      ankleMedial: ['%_TAM'],
      heel: ['%_FCC'],
      forefootMedial: ['%_FM1'],
      forefootLateral: ['%_FM5'],
      toe: ['%_FM2', '%_FT2'],
      shoulder: ['%_SAE', '%_CAJ'],
      elbow: ['%_HLE'],
      wrist: ['%_RSP'],
    },
  },
  {
    name: 'Qualisys Sports',
    source: 'Qualisys Sports marker set guide',
    letters: { left: 'L', right: 'R' },
    sacrum: ['WaistBack'],
    parts: {
      asis: ['Waist%Front'],
      iliacCrest: ['Waist%'],
      thigh: ['%Thigh', '%ThighFrontLow'],
      kneeLateral: ['%KneeOut'],
      kneeMedial: ['%KneeIn'],
      shank: ['%Shin', '%ShinFrontHigh'],
      ankleLateral: ['%AnkleOut'],
      ankleMedial: ['%AnkleIn'],
      heel: ['%HeelBack'],
      forefootMedial: ['%ForefootIn'],
      forefootLateral: ['%ForefootOut', '%Forefoot5'],
      toe: ['%ToeTip', '%Forefoot2'],
      shoulder: ['%ShoulderTop'],
      elbow: ['%ElbowOut'],
      wrist: ['%WristOut'],
    },
  },
  {
    name: 'OpenCap',
    source: 'Uhlrich et al. 2023, PLoS Comput Biol 19:e1011462: the augmented markers',
    letters: { left: 'L', right: 'r' },
    sacrum: [],
    parts: {
      asis: ['%.ASIS_study'],
      psis: ['%.PSIS_study'],
      hipCentre: ['%HJC_study'],
      thigh: ['%_thigh1_study', '%_thigh2_study', '%_thigh3_study'],
      kneeLateral: ['%_knee_study'],
      kneeMedial: ['%_mknee_study'],
      shank: ['%_sh1_study', '%_sh2_study', '%_sh3_study'],
      ankleLateral: ['%_ankle_study'],
      ankleMedial: ['%_mankle_study'],
      heel: ['%_calc_study'],
      forefootLateral: ['%_5meta_study'],
      toe: ['%_toe_study'],
      shoulder: ['%_shoulder_study'],
      elbow: ['%_lelbow_study'],
      wrist: ['%_lwrist_study'],
    },
  },
  {
    name: 'OpenPose keypoints in TRC',
    source: 'OpenPose BODY_25 names, as OpenCap and Pose2Sim write them',
    letters: { left: 'L', right: 'R' },
    sacrum: [],
    parts: {
      hipCentre: ['%Hip'],
      kneeCentre: ['%Knee'],
      ankleCentre: ['%Ankle'],
      heel: ['%Heel'],
      forefootLateral: ['%SmallToe'],
      toe: ['%BigToe'],
      shoulder: ['%Shoulder'],
      elbow: ['%Elbow'],
      wrist: ['%Wrist'],
    },
  },
];
