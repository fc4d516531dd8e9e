/* What every peer program does alike: reads the trajectories, measures the rate and the worst error.
 *
 * The file holds little-endian doubles: n, then rho, kappa and the exact angle of each trajectory. The problem:
 * x" = kappa (1/r^3 + 1/r) x in the plane, for f = 1 - r^2 and s = 1, from x = (-sqrt(1-rho^2), rho) at x' = (1, 0) to
 * the apse, where x.x' = 0; with n = x/r there, the outgoing velocity is w - 2 (w.n) n. */
#ifndef TRAJECTORIES_H
#define TRAJECTORIES_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static inline void acceleration(const double *y, double kappa, double *dydt)
{
    double r2 = y[0] * y[0] + y[1] * y[1];
    double r = sqrt(r2);
    double g = kappa * (1.0 / (r2 * r) + 1.0 / r);
    dydt[0] = y[2];
    dydt[1] = y[3];
    dydt[2] = g * y[0];
    dydt[3] = g * y[1];
}

static inline double approach(const double *y) { return y[0] * y[2] + y[1] * y[3]; }

/* d(x.x')/dt */
static inline double approach_rate(const double *y, double kappa)
{
    double r2 = y[0] * y[0] + y[1] * y[1];
    double r = sqrt(r2);
    return y[2] * y[2] + y[3] * y[3] + kappa * (1.0 / r + r);
}

static inline void begin(double rho, double *y)
{
    y[0] = -sqrt((1.0 - rho) * (1.0 + rho));
    y[1] = rho;
    y[2] = 1.0;
    y[3] = 0.0;
}

static inline double angle(const double *y)
{
    double r2 = y[0] * y[0] + y[1] * y[1];
    return atan2(-2.0 * y[0] * y[1] / r2, 1.0 - 2.0 * y[0] * y[0] / r2);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

/* Prints "ERROR RATE" of deflect(rho, kappa) over passes of all trajectories for at least `least` seconds. */
static int measure(const char *file, double least, double (*deflect)(double rho, double kappa))
{
    FILE *in = fopen(file, "rb");
    double count;
    if (!in || fread(&count, sizeof count, 1, in) != 1) {
        fprintf(stderr, "cannot read %s\n", file);
        return 3;
    }
    size_t n = (size_t)count;
    double *data = (double *)malloc(3 * n * sizeof(double));
    if (!data || fread(data, sizeof(double), 3 * n, in) != 3 * n) {
        fprintf(stderr, "%s ends before its %zu trajectories\n", file, n);
        return 3;
    }
    fclose(in);
    double worst = 0.0;
    long passes = 0;
    double begun = seconds();
    double elapsed;
    do {
        for (size_t i = 0; i < n; i++) {
            double error = fabs(deflect(data[3 * i], data[3 * i + 1]) - data[3 * i + 2]);
            if (!(error <= worst)) {
                worst = error;
            }
        }
        passes++;
        elapsed = seconds() - begun;
    } while (elapsed < least);
    printf("%.3e %.6g\n", worst, (double)passes * (double)n / elapsed);
    free(data);
    return 0;
}

#endif
