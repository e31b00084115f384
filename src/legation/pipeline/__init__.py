"""Joins the stages and writes: source → page → article → sentences → mentions → desk."""

from legation.pipeline.memory import FeedMemory
from legation.pipeline.reader import Reader
from legation.pipeline.summary import Progress, Summary

__all__ = ["FeedMemory", "Progress", "Reader", "Summary"]
