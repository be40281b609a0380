/** What `--help` prints. */
export const help = `Stridewhy finds out why a runner's calves are tight, from a video. Nothing leaves this computer.

Usage: stridewhy analyze FILE... [options]
       stridewhy questions > facts.json

FILE is a video of one runner from the side, or landmarks as JSON (stridewhy-pose/1, OpenPose, AlphaPose, RTMPose,
MediaPipe; a folder of OpenPose's single pictures counts as one file), or motion capture: C3D, or TRC with the MOT of its
ground forces. Several files of one runner (left side, right side)
make one answer. Run for at least 15 seconds in the picture, camera still, at hip height, 60 pictures per second or more.

About the run (once for all files, or once per file in their order):
  --view VIEW           side-left, side-right, rear or front: the side of the runner that the camera sees
  --speed M/S           running speed in metres per second (10 km/h is 2.78)
  --surface SURFACE     treadmill or overground
  --capture-rate HZ     pictures per second the camera took: for slow motion that does not say so itself, and for
                        landmarks without times
  --known-length X1,Y1,X2,Y2,M
                        two points of the picture, pixels from its top left corner, and the metres between them: gives
                        lengths where the runner's height is not known

About the runner:
  --height M            standing height in metres
  --mass KG             body mass in kilograms
  --static FILE         the runner standing: a picture from the side, or the standing trial of motion capture
  --facts FILE          answers, self-checks and tapped standing photos (stridewhy questions writes an empty one);
                        without any FILE they make an answer of their own

How:
  -o, --out DIR         folder for the answer (default: stridewhy-NAME)
  --model MODEL         lite, full or heavy (default: full)
  --separate            one answer per file
  --no-cache            find the body afresh although this file was seen before
  -h, --help            this text
  --version             the version

Writes result.json, report.html, curves.csv and per file NAME.pose.json, NAME.trc (points) and NAME.mot (joint angles).
Exit codes: 0 answered, 2 bad usage, 3 refused (reasons on stderr and in result.json), 130 cancelled.
`;
