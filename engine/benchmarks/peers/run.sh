#!/bin/sh
# Builds and runs other integrators and ours on the same trajectories, at the same worst error, one thread each, one
# after the other in every round; prints a table in Markdown. Nothing else should run on the machine.
#   PEERS_ROUNDS   rounds, 5; medians and ranges are over these
#   PEERS_SECONDS  seconds of each measurement, 1
#   PEERS_ERROR    worst |theta - theta_exact| to be reached, 1e-9 radians
#   PEERS_COUNT    trajectories, 2048
# Needs: apt-get install g++ libgsl-dev libboost-dev libsundials-dev (a peer whose library is missing is left out)
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=$(CDPATH='' cd -- "$here/../../.." && pwd)
rounds=${PEERS_ROUNDS:-5}
seconds=${PEERS_SECONDS:-1}
wanted=${PEERS_ERROR:-1e-9}
count=${PEERS_COUNT:-2048}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jar=$home/scenarios/target/grazing.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
vectors='--add-modules=jdk.incubator.vector -XX:CompileCommand=quiet'
# as the launcher has them compiled: sooner than other methods
vectors="$vectors -XX:CompileCommand=CompileThresholdScaling,io.grazing.scatter.LaneVector*::*,0.05"

note() { printf '%s\n' "$1" >&2; }

# peer NAME COMMAND...: takes a program into the list, if its build succeeded
peer() { printf '%s\n' "$2" >"$work/$1.command"; printf '%s\n' "$1" >>"$work/peers"; }

"$home/grazing" list >/dev/null
mkdir "$work/classes"
"${java}c" -nowarn -cp "$jar" -d "$work/classes" "$here/Trajectories.java" "$here/Measure.java" "$here/Hipparchus.java" \
    "$here/Naive.java"
jvm="$java -XX:ObjectAlignmentInBytes=64 -cp $work/classes:$jar"
$jvm Trajectories "$work/trajectories" "$count"

peer hipparchus-naive "$jvm Naive"
peer hipparchus "$jvm Hipparchus"
flags='-O3 -march=native'
if cc $flags "$here/gsl.c" -o "$work/gsl" -lgsl -lgslcblas -lm; then peer gsl-rk8pd "$work/gsl"; else note 'without GSL'; fi
for stepper in dopri5 fehlberg78; do
    if c++ $flags "-DSTEPPER=runge_kutta_$stepper" "$here/odeint.cpp" -o "$work/$stepper"; then
        peer "odeint-$stepper" "$work/$stepper"
    else
        note "without Boost.Odeint $stepper"
    fi
done
if cc $flags "$here/arkode.c" -o "$work/arkode" -lsundials_arkode -lsundials_nvecserial -lm; then
    peer arkode-fehlberg "$work/arkode"
else
    note 'without ARKODE'
fi
if "${java}c" -nowarn -cp "$work/classes:$jar" -d "$work/classes" "$here/Batch.java" 2>"$work/batch.log"; then
    peer grazing-loops "$jvm Batch"
    peer grazing-batch "$java $vectors -XX:ObjectAlignmentInBytes=64 -cp $work/classes:$jar Batch"
else
    note 'without the fast integrator, which this engine does not have'
fi

# tune NAME: the largest of 1e-8, 3e-9, 1e-9, ... 1e-15 that reaches the wanted error
tune() {
    for tolerance in 1e-8 3e-9 1e-9 3e-10 1e-10 3e-11 1e-11 3e-12 1e-12 3e-13 1e-13 3e-14 1e-14 1e-15; do
        # shellcheck disable=SC2046,SC2086  # commands are words separated by blanks
        result=$($(cat "$work/$1.command") "$work/trajectories" "$tolerance" 0.01 2>/dev/null) || continue
        if printf '%s %s\n' "$result" "$wanted" | awk '{ exit !($1 + 0 <= $3 + 0 && $1 == $1 + 0) }'; then
            printf '%s\n' "$tolerance" >"$work/$1.tolerance"
            return
        fi
    done
    return 1
}

while read -r name; do
    if tune "$name"; then printf '%s\n' "$name" >>"$work/tuned"; else note "$name reaches no error of $wanted"; fi
done <"$work/peers"
round=0
while [ "$round" -lt "$rounds" ]; do
    while read -r name; do
        # shellcheck disable=SC2046
        $(cat "$work/$name.command") "$work/trajectories" "$(cat "$work/$name.tolerance")" "$seconds" \
            2>/dev/null >>"$work/$name.results" </dev/null
    done <"$work/tuned"
    round=$((round + 1))
done

printf '| program | tolerance | worst error | trajectories/s, median | range | times hipparchus-naive |\n'
printf '| --- | --- | --- | --- | --- | --- |\n'
base=
while read -r name; do
    sort -g -k2 "$work/$name.results" | awk -v name="$name" -v tolerance="$(cat "$work/$name.tolerance")" -v base="${base:-0}" '
        { rate[NR] = $2; if ($1 + 0 > worst + 0) worst = $1 }
        END {
            median = rate[int((NR + 1) / 2)]
            printf "| %s | %s | %.1e | %.4g | %.4g to %.4g | %.4g |\n", name, tolerance, worst, median, rate[1], rate[NR],
                median / (base > 0 ? base : median)
        }' | tee "$work/row"
    [ -n "$base" ] || base=$(awk -F'|' '{ print $5 + 0 }' "$work/row")
done <"$work/tuned"
