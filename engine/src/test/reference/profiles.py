#!/usr/bin/env python3
"""Generates profiles.csv: profiles and their derivatives near the edge at 25 digits, by mpmath.

    python3 profiles.py > ../resources/io/grazing/potential/profiles.csv

Columns: the formula f, the depth 1 - r (the double nearest to the decimal, taken exactly), f, f' and f'' (with
respect to r) there. The formulas are written here a second time, in mpmath, and differentiated numerically at 400
digits. Rows with f < 1e-290 are left out.
"""
from mpmath import cos, diff, exp, log, mp, mpf, nstr, pi, sqrt, tanh

mp.dps = 400

PROFILES = {
    "1-r": lambda r: 1 - r,
    "1-r^2": lambda r: 1 - r**2,
    "(1-r)^2": lambda r: (1 - r) ** 2,
    "cos(pi*r/2)^2": lambda r: cos(pi * r / 2) ** 2,
    "exp(-4*r)-exp(-4)": lambda r: exp(-4 * r) - exp(-4),
    "exp(1-1/(1-r^2))": lambda r: exp(1 - 1 / (1 - r**2)),
    "exp(-1/(1-r))*e": lambda r: exp(1 - 1 / (1 - r)),
    "exp(-r/(1-r))": lambda r: exp(-r / (1 - r)),
    "(1-r)^2.5": lambda r: (1 - r) ** mpf("2.5"),
    "(1-r)^2.1": lambda r: (1 - r) ** mpf("2.1"),
    "(1-r)+(1-r)^2.5": lambda r: (1 - r) + (1 - r) ** mpf("2.5"),
    "(1-r^2)*exp(-r)": lambda r: (1 - r**2) * exp(-r),
    "(1-r)/(1+r)": lambda r: (1 - r) / (1 + r),
    "sqrt(1.5-r)-sqrt(0.5)": lambda r: sqrt(mpf("1.5") - r) - sqrt(mpf("0.5")),
    "log(2-r)": lambda r: log(2 - r),
    "tanh(10*(1-r))": lambda r: tanh(10 * (1 - r)),
    "1-tanh(20*r)/tanh(20)": lambda r: 1 - tanh(20 * r) / tanh(20),
    "(cos(pi*r/2)^2)^1.25": lambda r: cos(pi * r / 2) ** mpf("2.5"),
    "exp(-1/(1.01-r))-exp(-100)": lambda r: exp(-1 / (mpf("1.01") - r)) - exp(-100),
    "(1-r^6)^2": lambda r: (1 - r**6) ** 2,
    "exp(-50*r)-r*exp(-50)": lambda r: exp(-50 * r) - r * exp(-50),
    "0.3-0.1*r-0.2*r": lambda r: mpf("0.3") * (1 - r),
    "(1-r)^2*(1-log(1-r))": lambda r: (1 - r) ** 2 * (1 - log(1 - r)),
}
DEPTHS = ["1e-17", "1e-12", "1e-9", "1e-6", "1e-4", "7.5e-4", "0.003", "0.01", "0.03", "0.0625", "0.08", "0.15", "0.25",
          "0.35", "0.5", "0.6", "0.75", "0.9"]

print("f,depth,value,first,second")
for name, f in PROFILES.items():
    for text in DEPTHS:
        depth = mpf(float(text))
        # a step small against the depth keeps the differences on one side of the edge
        values = [diff(f, 1 - depth, n, h=depth * mpf(10) ** -90) if n else f(1 - depth) for n in range(3)]
        if abs(values[0]) > mpf(10) ** -290:
            print(",".join([name, text] + [nstr(v, 25) for v in values]))
